// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>
#include <QToolBar>

#include <memory>

class QActionGroup;

namespace facet::panels {
class Panel;
}

namespace facet::window {

/// The pages of the main area, the org chart first; the actions that choose among them stand in a
/// slim sidebar.
class Boards final : public QStackedWidget
{
    Q_OBJECT

public:
    /// @p chart: the first page; it becomes the boards'.
    explicit Boards(QWidget *chart, QWidget *parent = nullptr);

    void add(std::unique_ptr<panels::Panel> board);

    /// One for each page, in its order: Ctrl+1 to Ctrl+9 for the first nine.
    QList<QAction *> choices() const;
    /// The name of the page in front, stable, for saved layouts; of the first it is "organisation".
    QString current() const;
    /// Turns to the page of this name, as current() tells it.
    void turnTo(const QString &board);

signals:
    void left(const QString &board);
    void entered(const QString &board);

private:
    void addChoice(QWidget *page, const QString &title, const QString &icon);
    void turnTo(QWidget *page);

    QActionGroup *m_choices;
};

/// The slim bar beside the boards: a plain surface with a button for each, all equally wide. The
/// words stand below the icons, beside them where the window is low, and before a room not at all.
class Sidebar final : public QToolBar
{
    Q_OBJECT

public:
    explicit Sidebar(const Boards &boards, QWidget *parent);

    void setProjecting(bool projecting);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void setWidths();

    bool m_projecting = false;
};

} // namespace facet::window
