// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/camera.h"

#include <QTest>

using facet::canvas::Camera;

class CameraTest final : public QObject
{
    Q_OBJECT

private:
    static Camera camera(QRectF content = {0, 0, 2000, 1000})
    {
        Camera camera;
        camera.setViewport({800, 600});
        camera.setContent(content);
        return camera;
    }

private slots:
    void goesThereAndBack()
    {
        Camera c = camera();
        c.zoomAbout({100, 100}, 0.7);
        const QPointF point(321, 123);
        QVERIFY((c.toChart(c.toView(point)) - point).manhattanLength() < 1e-9);
    }

    void zoomHoldsThePoint_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("in") << 2.0;
        QTest::newRow("out") << 0.5;
        QTest::newRow("too far in") << 100.0;
    }
    void zoomHoldsThePoint()
    {
        QFETCH(double, zoom);
        Camera c = camera();
        c.centreOn({1000, 500});
        const QPointF at(410, 290);
        const QPointF held = c.toChart(at);
        c.zoomAbout(at, zoom);
        QVERIFY((c.toView(held) - at).manhattanLength() < 1e-6);
        QVERIFY(c.zoom() <= Camera::mostZoom);
    }

    void fitShowsAllCentred()
    {
        Camera c = camera();
        c.fit(c.content(), {0, 0, 800, 600});
        QVERIFY(c.showsAll());
        QVERIFY((c.toView(c.content().center()) - QPointF(400, 300)).manhattanLength() < 1e-6);
        Camera small = camera({0, 0, 100, 50});
        small.fit(small.content(), {0, 0, 800, 600});
        QCOMPARE(small.zoom(), 1.0); // never larger than life
    }

    void someOfTheChartStaysInView()
    {
        Camera c = camera();
        for (const QPointF far : {QPointF(1e7, 1e7), QPointF(-1e7, 0), QPointF(0, -1e7)}) {
            c.setOffset(far);
            QVERIFY(QRectF(0, 0, 800, 600).intersects(c.toView(c.content())));
        }
    }

    void ensureVisibleMovesAsLittleAsItMust()
    {
        Camera c = camera();
        c.setOffset({0, 0});
        const QRectF seen(100, 100, 200, 100);
        c.ensureVisible(seen);
        QCOMPARE(c.offset(), QPointF(0, 0));
        c.ensureVisible({900, 100, 200, 100}, 20);
        QCOMPARE(c.offset(), QPointF(1100 + 20 - 800, 0));
        c.ensureVisible({0, 0, 5000, 100}, 20); // too wide: its beginning
        QCOMPARE(c.offset().x(), 0.0);
    }
};

QTEST_APPLESS_MAIN(CameraTest)
#include "tst_canvas_camera.moc"
